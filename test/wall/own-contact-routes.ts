/** What a counsellor does with contacts of their own. */
export const ownContactRoutes: readonly string[] = [
  'POST /api/contacts',
  'PUT /api/contacts/{id}',
  'POST /api/contacts/{id}/close',
  'POST /api/contacts/{id}/correct',
  'POST /api/contacts/{id}/report/messages',
  'POST /api/contacts/search',
  'POST /api/contacts/export',
  'PUT /api/saved-views/{id}',
  'DELETE /api/saved-views/{id}',
  'POST /api/contacts/{id}/caller',
  'PUT /api/contacts/{id}/caller',
  'DELETE /api/contacts/{id}/caller',
  'POST /api/callers/find',
  'POST /api/calls',
  'POST /api/missed-calls',
  'DELETE /api/missed-calls/{key}',
];
