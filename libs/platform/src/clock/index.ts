export { Clock, FixedClock } from './clock.js';
export { ClockModule } from './clock.module.js';
