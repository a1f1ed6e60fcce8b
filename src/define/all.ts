/** Registers every element under its own name. */
import './reseller-login.ts';
