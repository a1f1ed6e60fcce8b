export declare const chromiumArguments: string[];
/** Paths of the programs; `chromium` throws where there is none. */
export declare function findChromium(): string | undefined;
export declare function chromium(): string;
export declare function firefox(): string | undefined;
export declare function ensureChromium(): void;
