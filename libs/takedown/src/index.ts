export { TakedownModule } from './takedown.module.js';
