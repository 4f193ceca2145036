/** All tables of all modules in one type, so that a query may join downwards. */
// biome-ignore lint/complexity/noBannedTypes: filled below as modules arrive
export type Schema = {}
