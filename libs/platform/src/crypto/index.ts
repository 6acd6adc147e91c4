export { CryptoModule } from './crypto.module.js';
export { createKeys } from './create-keys.js';
export { KeyRing, type DataKey } from './key-ring.js';
export { type KeyFiles, loadKeys } from './key-files.js';
export { loadKeysOf } from './load-keys-of.js';
export { KeyError, OpenError } from './crypto.errors.js';
export { open, seal } from './seal.js';
export { stretch, stretchAgain, type StretchCost, stretchCost, stretchLightly } from './stretch.js';
