/** Words that both sites use, and what the server's refusals mean. */
import type { HostProblem } from 'self-care-elements/contract';
import { Refused } from './http.ts';
import { dictionary, formatNumber } from './language.ts';

const en = {
  cancel: 'Cancel',
  close: 'Close',
  leave: 'Leave without saving',
  leaveText: 'What you changed is not saved yet.',
  leaveTitle: 'Discard unsaved changes?',
  loading: 'Loading…',
  login: 'Login',
  password: 'Password',
  problems: {
    'account.gone': 'This account no longer exists.',
    'class.unknown': 'This customer class no longer exists. Choose another one.',
    'code.closed': 'Too many wrong codes in a row. Ask your provider to reset your key.',
    'code.refused': 'This code is wrong or was used already. Wait for the next one.',
    'field.value': 'This value is not accepted.',
    'permission.missing': 'You do not have the permission to do this.',
    'recovery-code.refused': 'This recovery code is wrong or was used already.',
    'role.above-level': 'This role stands above your own level.',
    'role.unknown': 'This role no longer exists.',
    'session.ended': 'Your session has ended. Sign in again.',
    'sign-in.refused': 'Login or password is wrong, or signing in from here is not allowed.',
    'ticket.refused': 'This link has been used already or is too old. Ask for a new one.',
  } as Record<string, string>,
  failed: 'That did not work. Nothing was changed.',
  signIn: 'Sign in',
  signingIn: 'Signing in…',
  signInAgain: 'Sign in again',
  signInAgainLeads: {
    'session.ended': 'Your session has ended. Nothing you entered is lost.',
    'session.too-old': 'This concerns a second factor. Sign in again, to show that it is you.',
  },
  signOut: 'Sign out',
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark', system: 'As the system' },
  throttled: (wait: string) => `Too many tries. Try again in ${wait}.`,
  tryAgain: 'Try again',
};

const de: typeof en = {
  cancel: 'Abbrechen',
  close: 'Schließen',
  leave: 'Ohne Speichern verlassen',
  leaveText: 'Ihre Änderungen sind noch nicht gespeichert.',
  leaveTitle: 'Ungespeicherte Änderungen verwerfen?',
  loading: 'Wird geladen …',
  login: 'Benutzername',
  password: 'Passwort',
  problems: {
    'account.gone': 'Dieses Konto gibt es nicht mehr.',
    'class.unknown': 'Diese Kundenklasse gibt es nicht mehr. Wählen Sie eine andere.',
    'code.closed':
      'Zu viele falsche Codes in Folge. Bitten Sie Ihren Anbieter, Ihren Schlüssel zurückzusetzen.',
    'code.refused': 'Dieser Code ist falsch oder schon benutzt. Warten Sie auf den nächsten.',
    'field.value': 'Dieser Wert wird nicht angenommen.',
    'permission.missing': 'Dazu fehlt Ihnen die Berechtigung.',
    'recovery-code.refused': 'Dieser Wiederherstellungscode ist falsch oder schon benutzt.',
    'role.above-level': 'Diese Rolle liegt über Ihrer eigenen Stufe.',
    'role.unknown': 'Diese Rolle gibt es nicht mehr.',
    'session.ended': 'Ihre Sitzung ist beendet. Melden Sie sich neu an.',
    'sign-in.refused':
      'Benutzername oder Passwort ist falsch, oder die Anmeldung von hier ist nicht erlaubt.',
    'ticket.refused': 'Dieser Link ist schon benutzt oder zu alt. Fordern Sie einen neuen an.',
  },
  failed: 'Das hat nicht geklappt. Es wurde nichts geändert.',
  signIn: 'Anmelden',
  signingIn: 'Anmeldung läuft …',
  signInAgain: 'Neu anmelden',
  signInAgainLeads: {
    'session.ended': 'Ihre Sitzung ist beendet. Ihre Eingaben bleiben erhalten.',
    'session.too-old':
      'Hier geht es um einen zweiten Faktor. Melden Sie sich neu an, damit klar ist, dass Sie es sind.',
  },
  signOut: 'Abmelden',
  theme: 'Farben',
  themes: { light: 'Hell', dark: 'Dunkel', system: 'Wie das System' },
  throttled: (wait) => `Zu viele Versuche. Versuchen Sie es in ${wait} wieder.`,
  tryAgain: 'Erneut versuchen',
};

const ar: typeof en = {
  cancel: 'إلغاء',
  close: 'إغلاق',
  leave: 'المغادرة دون حفظ',
  leaveText: 'لم تُحفظ تغييراتك بعد.',
  leaveTitle: 'تجاهل التغييرات غير المحفوظة؟',
  loading: 'جارٍ التحميل…',
  login: 'اسم الدخول',
  password: 'كلمة المرور',
  problems: {
    'account.gone': 'لم يعد هذا الحساب موجودًا.',
    'class.unknown': 'لم تعد فئة العملاء هذه موجودة. اختر فئة أخرى.',
    'code.closed': 'رموز خاطئة كثيرة متتالية. اطلب من مزوّدك إعادة تعيين مفتاحك.',
    'code.refused': 'هذا الرمز خاطئ أو سبق استخدامه. انتظر الرمز التالي.',
    'field.value': 'هذه القيمة غير مقبولة.',
    'permission.missing': 'ليس لديك إذن للقيام بذلك.',
    'recovery-code.refused': 'رمز الاسترداد هذا خاطئ أو سبق استخدامه.',
    'role.above-level': 'هذا الدور أعلى من مستواك.',
    'role.unknown': 'لم يعد هذا الدور موجودًا.',
    'session.ended': 'انتهت جلستك. سجّل الدخول من جديد.',
    'sign-in.refused': 'اسم الدخول أو كلمة المرور خطأ، أو الدخول من هنا غير مسموح.',
    'ticket.refused': 'استُخدم هذا الرابط من قبل أو انتهت صلاحيته. اطلب رابطًا جديدًا.',
  },
  failed: 'لم ينجح ذلك. لم يتغيّر شيء.',
  signIn: 'تسجيل الدخول',
  signingIn: 'جارٍ تسجيل الدخول…',
  signInAgain: 'سجّل الدخول من جديد',
  signInAgainLeads: {
    'session.ended': 'انتهت جلستك. لم يُفقد شيء مما أدخلته.',
    'session.too-old': 'يتعلق هذا بالعامل الثاني. سجّل الدخول من جديد لتأكيد هويتك.',
  },
  signOut: 'تسجيل الخروج',
  theme: 'المظهر',
  themes: { light: 'فاتح', dark: 'داكن', system: 'مثل النظام' },
  throttled: (wait) => `محاولات كثيرة. حاول مرة أخرى بعد ${wait}.`,
  tryAgain: 'حاول مرة أخرى',
};

export const words = dictionary({ en, de, ar });

/** A refusal in words: the server's own text, ours for its code, or the general sentence. */
export function describeProblem({ code = '', text, ...facts }: HostProblem): string {
  const { problems, throttled, failed } = words();
  if (text !== undefined) return text;
  if (code === 'throttled') return throttled(formatWait(Number(facts['retryAfterSeconds'])));
  return problems[code] ?? failed;
}

export function describeFailure(failure: unknown): string {
  const [problem] = failure instanceof Refused ? failure.problems : [];
  return problem ? describeProblem(problem) : words().failed;
}

function formatWait(seconds: number): string {
  const [value, unit] = seconds < 90 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return formatNumber(value, { style: 'unit', unit, unitDisplay: 'long' });
}
