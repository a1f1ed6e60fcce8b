
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'sc.common.cancel': `⟦Çåñçéļ~~⟧`,
'sc.common.close': `⟦Çļöšé~~⟧`,
'sc.common.copied': `⟦Çöþîéđ~~⟧`,
'sc.common.copy': `⟦Çöþý~~⟧`,
'sc.common.copy-by-hand': `⟦Ýöûŕ ƀŕöŵšéŕ đîđ ñöţ åļļöŵ çöþýîñĝ. Ţĥé ţéẋţ îš šéļéçţéđ: þŕéšš Çţŕļ+Ç öŕ ⌘Ç.~~~~~~~~~~~~~~~~~~~~~~~~~~⟧`,
'sc.common.failed': `⟦Ţĥåţ đîđ ñöţ ŵöŕķ. Ñöţĥîñĝ ŵåš çĥåñĝéđ.~~~~~~~~~~~~~⟧`,
'sc.common.invalid': `⟦Ţĥîš ṽåļûé îš ñöţ åççéþţéđ~~~~~~~~~⟧`,
'sc.common.loading': `⟦Ļöåđîñĝ…~~~⟧`,
'sc.common.missing': `⟦Ƒîļļ îñ ţĥîš ƒîéļđ~~~~~~⟧`,
'sc.common.not-connected': `⟦Ñöţ çöññéçţéđ öñ ţĥîš þåĝé~~~~~~~~~⟧`,
'sc.common.off': `⟦öƒƒ~⟧`,
'sc.common.on': `⟦öñ~⟧`,
'sc.common.optional': `⟦öþţîöñåļ~~~⟧`,
'sc.common.readonly-because': str`⟦Ŕéåđ-öñļý: ${0}~~~~⟧`,
'sc.common.try-again': `⟦Ţŕý åĝåîñ~~~⟧`,
'sc.common.working': `⟦Ŵöŕķîñĝ…~~~⟧`,
'sc.problem.login.character': str`⟦“${0}” çåññöţ ƀé ûšéđ îñ å ļöĝîñ~~~~~~~~~~⟧`,
'sc.problem.login.reserved': `⟦Ţĥîš ļöĝîñ îš ŕéšéŕṽéđ. Çĥööšé åñöţĥéŕ öñé.~~~~~~~~~~~~~~~⟧`,
'sc.problem.login.taken': `⟦Ţĥîš ļöĝîñ îš ţåķéñ. Çĥööšé åñöţĥéŕ öñé.~~~~~~~~~~~~~~⟧`,
'sc.problem.login.too-long.few': str`⟦Ûšé åţ ɱöšţ ${0} çĥåŕåçţéŕš~~~~~~~~⟧`,
'sc.problem.login.too-long.many': str`⟦Ûšé åţ ɱöšţ ${0} çĥåŕåçţéŕš~~~~~~~~⟧`,
'sc.problem.login.too-long.one': str`⟦Ûšé åţ ɱöšţ ${0} çĥåŕåçţéŕ~~~~~~~~⟧`,
'sc.problem.login.too-long.other': str`⟦Ûšé åţ ɱöšţ ${0} çĥåŕåçţéŕš~~~~~~~~⟧`,
'sc.problem.login.too-long.two': str`⟦Ûšé åţ ɱöšţ ${0} çĥåŕåçţéŕš~~~~~~~~⟧`,
'sc.problem.login.too-long.zero': str`⟦Ûšé åţ ɱöšţ ${0} çĥåŕåçţéŕš~~~~~~~~⟧`,
'sc.problem.login.too-short.few': str`⟦Ûšé åţ ļéåšţ ${0} çĥåŕåçţéŕš~~~~~~~~⟧`,
'sc.problem.login.too-short.many': str`⟦Ûšé åţ ļéåšţ ${0} çĥåŕåçţéŕš~~~~~~~~⟧`,
'sc.problem.login.too-short.one': str`⟦Ûšé åţ ļéåšţ ${0} çĥåŕåçţéŕ~~~~~~~~⟧`,
'sc.problem.login.too-short.other': str`⟦Ûšé åţ ļéåšţ ${0} çĥåŕåçţéŕš~~~~~~~~⟧`,
'sc.problem.login.too-short.two': str`⟦Ûšé åţ ļéåšţ ${0} çĥåŕåçţéŕš~~~~~~~~⟧`,
'sc.problem.login.too-short.zero': str`⟦Ûšé åţ ļéåšţ ${0} çĥåŕåçţéŕš~~~~~~~~⟧`,
'sc.reseller-login.bad-address': `⟦Ţĥé åñšŵéŕ ĥéļđ ñö ŵéƀ åđđŕéšš ţö öþéñ.~~~~~~~~~~~~~⟧`,
'sc.reseller-login.check-failed': `⟦Ŵĥéţĥéŕ îţ îš ƒŕéé ŵîļļ ƀé çĥéçķéđ ŵĥéñ ýöû šåṽé.~~~~~~~~~~~~~~~~~⟧`,
'sc.reseller-login.checking': `⟦Çĥéçķîñĝ ŵĥéţĥéŕ îţ îš ƒŕéé…~~~~~~~~~~⟧`,
'sc.reseller-login.free': `⟦Ƒŕéé.~~⟧`,
'sc.reseller-login.help': str`⟦Ɓéţŵééñ ${0} åñđ ${1} çĥåŕåçţéŕš.~~~~~~~~~⟧`,
'sc.reseller-login.label': `⟦Ļöĝîñ~~⟧`,
'sc.reseller-login.last-sign-in': str`⟦Ļåšţ šîĝñ-îñ ${0} ƒŕöɱ ${1}.~~~~~~~⟧`,
'sc.reseller-login.log-in-as': str`⟦Ļöĝ îñ åš ${0}~~~~⟧`,
'sc.reseller-login.log-in-as-default-role': `⟦Ŵîţĥ ţĥé đéƒåûļţ ŕöļé~~~~~~~⟧`,
'sc.reseller-login.never-signed-in': `⟦Ñéṽéŕ šîĝñéđ îñ.~~~~~~⟧`,
'sc.reseller-login.no-credentials': `⟦Ñöţ þöššîƀļé ýéţ: ñö ļöĝîñ åñđ þåššŵöŕđ åŕé šåṽéđ.~~~~~~~~~~~~~~~~~⟧`,
'sc.reseller-login.noun': `⟦ŕéšéļļéŕ~~~⟧`,
'sc.reseller-login.open-tab': `⟦Öþéñ šéļƒ-çåŕé~~~~~⟧`,
'sc.reseller-login.tab-blocked': `⟦Ýöûŕ ƀŕöŵšéŕ đîđ ñöţ öþéñ å ñéŵ ţåƀ.~~~~~~~~~~~~⟧`,
'sc.reseller-login.unsaved-credentials': `⟦Šåṽé öŕ đîšçåŕđ ţĥé çĥåñĝéđ ļöĝîñ öŕ þåššŵöŕđ ƒîŕšţ.~~~~~~~~~~~~~~~~~~⟧`,
    };
  