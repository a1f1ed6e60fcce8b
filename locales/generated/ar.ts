
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'sc.common.missing': `Fill in this field`,
'sc.common.invalid': `This value is not accepted`,
'sc.common.try-again': `Try again`,
'sc.common.failed': `That did not work. Nothing was changed.`,
'sc.common.not-connected': `Not connected on this page`,
'sc.common.cancel': `Cancel`,
'sc.common.close': `Close`,
'sc.common.copy': `Copy`,
'sc.common.copied': `Copied`,
'sc.common.copy-by-hand': `Your browser did not allow copying. The text is selected: press Ctrl+C or ⌘C.`,
'sc.common.working': `Working…`,
'sc.common.loading': `Loading…`,
'sc.common.on': `on`,
'sc.common.off': `off`,
'sc.common.optional': `optional`,
'sc.common.readonly-because': str`Read-only: ${0}`,
'sc.problem.login.character': str`“${0}” cannot be used in a login`,
'sc.problem.login.reserved': `This login is reserved. Choose another one.`,
'sc.problem.login.taken': `This login is taken. Choose another one.`,
'sc.problem.login.too-short.zero': str`Use at least ${0} characters`,
'sc.problem.login.too-short.one': str`Use at least ${0} character`,
'sc.problem.login.too-short.two': str`Use at least ${0} characters`,
'sc.problem.login.too-short.few': str`Use at least ${0} characters`,
'sc.problem.login.too-short.many': str`Use at least ${0} characters`,
'sc.problem.login.too-short.other': str`Use at least ${0} characters`,
'sc.problem.login.too-long.zero': str`Use at most ${0} characters`,
'sc.problem.login.too-long.one': str`Use at most ${0} character`,
'sc.problem.login.too-long.two': str`Use at most ${0} characters`,
'sc.problem.login.too-long.few': str`Use at most ${0} characters`,
'sc.problem.login.too-long.many': str`Use at most ${0} characters`,
'sc.problem.login.too-long.other': str`Use at most ${0} characters`,
'sc.reseller-login.label': `Login`,
'sc.reseller-login.help': str`Between ${0} and ${1} characters.`,
'sc.reseller-login.checking': `Checking whether it is free…`,
'sc.reseller-login.free': `Free.`,
'sc.reseller-login.check-failed': `Whether it is free will be checked when you save.`,
'sc.reseller-login.noun': `reseller`,
'sc.reseller-login.log-in-as': str`Log in as ${0}`,
'sc.reseller-login.log-in-as-default-role': `With the default role`,
'sc.reseller-login.open-tab': `Open self-care`,
'sc.reseller-login.tab-blocked': `Your browser did not open a new tab.`,
'sc.reseller-login.bad-address': `The answer held no web address to open.`,
'sc.reseller-login.last-sign-in': str`Last sign-in ${0} from ${1}.`,
'sc.reseller-login.never-signed-in': `Never signed in.`,
'sc.reseller-login.no-credentials': `Not possible yet: no login and password are saved.`,
'sc.reseller-login.unsaved-credentials': `Save or discard the changed login or password first.`,
    };
  