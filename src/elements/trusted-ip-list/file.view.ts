/** A file in the place of pasted text: the button that chooses it, and why one could not be taken. */
import { html, type TemplateResult } from 'lit';
import * as words from '../../messages/trusted-ip-dialogs.ts';
import { problemRegion } from '../../ui/problem-region.ts';
import { acceptedFiles, maxMegabytes, type FileProblem } from './list-file.ts';

export interface FileParts {
  readonly fileProblem: FileProblem | undefined;
  readonly onFile: (file: File) => void;
}

export function fileLine({ fileProblem, onFile }: FileParts): TemplateResult {
  const onChange = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) onFile(file);
    input.value = ''; // the same file, mended, can be chosen again
  };
  const onClick = ({ currentTarget }: Event) => {
    const { previousElementSibling } = currentTarget as HTMLElement;
    (previousElementSibling as HTMLInputElement).click();
  };
  return html`<div class="row small">
      <input type="file" hidden accept=${acceptedFiles} @change=${onChange} />
      <button type="button" @click=${onClick}>${words.chooseFile()}</button>
      <span class="muted">${words.orDrop()}</span>
    </div>
    ${problemRegion(fileProblem ? fileSentence(fileProblem) : '')}`;
}

function fileSentence({ reason, name }: FileProblem): string {
  switch (reason) {
    case 'too-large':
      return words.fileTooLarge(name, maxMegabytes);
    case 'unreadable':
      return words.fileUnreadable(name);
    case 'empty':
      return words.fileEmpty(name);
  }
}
