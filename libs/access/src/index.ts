export { type Permission, permissions, permissionsOf } from './permissions.js';
