export { csvField, csvLine } from './csv-field.js';
