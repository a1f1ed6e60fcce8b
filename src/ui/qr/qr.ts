/** A QR code as SVG nodes: no image address, no markup from text, so that it stands under any policy. */
import { toSvg } from 'lean-qr/extras/svg';
import { generate } from 'lean-qr/nano';

/** Dark on light with four modules of margin in every theme: cameras expect it (ISO/IEC 18004). */
export function qrCode(text: string): SVGElement {
  const picture = toSvg(generate(text), document, { on: '#000', off: '#fff', pad: 4 });
  picture.classList.add('qr');
  picture.setAttribute('role', 'img');
  return picture;
}

/** Takes the code out of the picture, wherever that still is. */
export function blankQrCode(picture: SVGElement): void {
  picture.replaceChildren();
}
