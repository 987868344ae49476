import { Html } from './html.ts';

/** Colours of the light version; the style sheet brings the dark one where it is read. */
export const INK = '#14292b';
export const SOFT = '#47605f';
export const BRAND = '#0f5d5b';
export const ACCENT = '#f2ab3c';
export const LINE = '#cbd9d6';
export const TINT = '#e4efec';
export const FLOOR = '#0a3a3c';
export const FLOOR_SOFT = '#c5dcd8';

const SANS = "'Noto Sans JP','Hiragino Sans','Yu Gothic UI',Meiryo,sans-serif";
const MONO = "Consolas,Menlo,'Noto Sans Mono','MS Gothic',monospace";

/** Pixels. */
type TypeStyle = { size: number; line: number; colour: string; bold?: boolean; mono?: boolean };

/** The inline style of a text: many mail programs read nothing else. */
export function type({ size, line, colour, bold = false, mono = false }: TypeStyle): Html {
  const font = `font-family:${mono ? MONO : SANS};font-size:${size}px;line-height:${line}px;`;
  return new Html(`${font}${bold ? 'font-weight:bold;' : ''}color:${colour};`);
}
