/**
 * Line icons, 16 × 16, drawn here: no font, no fetch. Each is the data of one path, a constant of its own, so
 * that a page loads only those that its elements show.
 */
export const check = 'M3 8.5 6.5 12 13 4.5';
export const warning = 'M8 2.5 14 13H2L8 2.5ZM8 6.5v3M8 11.2v.1';
export const info = 'M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0ZM8 7.5V11M8 5v.1';
export const copy =
  'M7 5.5h5a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5h-5a1.5 1.5 0 0 1-1.5-1.5v-5a1.5 1.5 0 0 1 1.5-1.5ZM10.5 3.5v-.5A.5.5 0 0 0 10 2.5H3a.5.5 0 0 0-.5.5v7c0 .3.2.5.5.5h.5';
export const eye =
  'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM6 8a2 2 0 1 0 4 0a2 2 0 1 0-4 0Z';
export const eyeOff =
  'M2.5 2.5l11 11M6.2 3.8A6 6 0 0 1 8 3.5c4 0 6.5 4.5 6.5 4.5a12 12 0 0 1-1.9 2.4M4 5.1C2.4 6.3 1.5 8 1.5 8S4 12.5 8 12.5a6 6 0 0 0 2.6-.6';
export const external = 'M6.5 3.5H3.5v9h9v-3M9 3h4v4M13 3 7.5 8.5';
export const arrow = 'M3 8h9.5M9 4.5 12.5 8 9 11.5';
export const chevron = 'm4 6 4 4 4-4';
export const dot = 'M6.5 8a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0Z';
export const close = 'm4 4 8 8M12 4l-8 8';
export const plus = 'M8 3v10M3 8h10';
export const minus = 'M3 8h10';
export const more = 'M3.5 8h.1M8 8h.1M12.5 8h.1';
export const search = 'M2.8 7a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0-8.4 0ZM10.3 10.3l3.2 3.2';
export const lock =
  'M4.5 7h7a1.5 1.5 0 0 1 1.5 1.5v3.5a1.5 1.5 0 0 1-1.5 1.5h-7a1.5 1.5 0 0 1-1.5-1.5v-3.5a1.5 1.5 0 0 1 1.5-1.5ZM5 7V5a3 3 0 0 1 6 0v2';
export const refresh = 'M13 5.5A5.5 5.5 0 1 0 13.5 9M13 2.5v3h-3';
export const trash = 'M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.6 9h6.8l.6-9';
export const pencil = 'm3 13 .7-3L10.5 3.2l2.3 2.3L6 12.3 3 13ZM9 4.7 11.3 7';
export const undo = 'M5.5 3.5 2.5 6.5l3 3M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7';
export const redo = 'm10.5 3.5 3 3-3 3M13 6.5H6.5a3.5 3.5 0 0 0 0 7H9';
export const key = 'M2.3 11a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0-5.4 0ZM7 9l6-6M11 5l2 2';
