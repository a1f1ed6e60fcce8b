/**
 * What a password field fetches when it is needed, fetched beforehand: that it comes late is tested where it matters,
 * and how fast a busy machine hands out modules is not what the other tests are about.
 */
import '../../src/domain/password/blocklist.ts';
import '../../src/elements/password-field/aids.ts';
import '../../src/elements/password-field/breach-check.ts';
import '../../src/elements/password-field/choices.view.ts';
import '../../src/elements/password-field/passphrases.ts';
