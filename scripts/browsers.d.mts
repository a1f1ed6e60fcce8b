export const chromiumArguments: string[];
export function findChromium(): string | undefined;
export function chromium(): string;
export function firefox(): string | undefined;
export function ensureChromium(): void;
