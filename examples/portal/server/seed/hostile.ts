/** Texts that a careless page would run, turn round or break on. Each fits a name, a note or a token's name. */
export const hostileTexts = [
  '<img src=x onerror="alert(document.cookie)"> & Partners',
  '"><script>alert(1)</script>',
  "Robert'); DROP TABLE resellers;--",
  '\u202egnp.ecioVni\u202c Trading \u2066Ltd',
  'Zal\u0300\u0301\u0302\u0303\u0304\u0305go \u{1f468}\u200d\u{1f469}\u200d\u{1f467} & \ufdfd',
  'Line one\r\nLine two\tand a tab \u00a0 and a\u200bzero\u200bwidth',
  '{{constructor.constructor("alert(1)")()}} ${7*7} %s %n',
  'Wordwithoutanyspace'.repeat(13),
  '__proto__',
] as const;
