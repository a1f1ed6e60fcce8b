import { css } from 'lit';
import { noteStyles } from '../../theme/note.styles.ts';
import { codeFieldStyles } from '../../ui/code-field/code-field.styles.ts';
import { dialogStyles } from '../../ui/dialog/dialog.styles.ts';

const own = css`
  .dialog-heading:focus {
    outline: none;
  }
  .setup {
    display: flex;
    flex-wrap: wrap;
    gap: calc(5 * var(--_space));
    align-items: center;
  }
  .qr {
    flex: none;
    inline-size: 192px;
    block-size: 192px;
    margin-inline: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    forced-color-adjust: none;
  }
  .by-hand {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    flex: 1 1 240px;
    gap: calc(2 * var(--_space));
    min-inline-size: 0;
  }
  .by-hand .row {
    gap: 0 calc(4 * var(--_space));
  }
  .by-hand .quiet {
    margin-inline-start: calc(-2 * var(--_space) - 1px);
  }
  /* Four groups a line: the eye counts them. */
  .key {
    inline-size: calc(21ch + 5 * var(--_space) + 2px);
    max-inline-size: 100%;
    padding: calc(2 * var(--_space)) calc(2.5 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_sunken);
    line-height: 22px;
    text-align: start;
    word-spacing: 0.6ch;
    user-select: all;
  }
  .key span {
    display: inline-block;
  }
  .codes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(22ch, 100%), 1fr));
    gap: calc(1.5 * var(--_space)) calc(4 * var(--_space));
    margin: 0;
    padding: calc(3 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_sunken);
    list-style: none;
    max-block-size: 320px;
    overflow: auto;
  }
  .codes li {
    unicode-bidi: isolate;
    text-align: left;
    overflow-wrap: anywhere;
  }
  .stored {
    display: flex;
    gap: calc(2 * var(--_space));
    align-items: start;
    justify-self: start;
    min-block-size: 24px;
    cursor: pointer;
  }
  .stored input {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 1px;
    accent-color: var(--_accent);
  }
  /* Stays for what is announced in it, without a gap of its own. */
  .dialog .support:not(:has(.problem, .help)) {
    position: absolute;
  }
  .coming:not(:empty) {
    min-block-size: 160px;
    align-content: center;
    text-align: center;
  }
  .print-frame {
    position: fixed;
    inset-inline-start: -10px;
    inline-size: 1px;
    block-size: 1px;
    border: 0;
    opacity: 0;
  }
  @media (pointer: coarse) {
    .stored {
      min-block-size: 44px;
      align-items: center;
    }
  }
`;

export const twofaDialogStyles = [...dialogStyles, noteStyles, codeFieldStyles, own];
