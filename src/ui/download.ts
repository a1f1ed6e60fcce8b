/** Hands a text to the browser as a file. The address made for it says nothing and is revoked at once. */
export function downloadText(fileName: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser takes the address up in the click, but reads the file only afterwards.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 1000);
}
