declare const brand: unique symbol;
/** Gives a plain value a name the compiler checks. Cast only in the constructor of the named thing. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
