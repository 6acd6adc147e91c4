/** The wall between programmes for a table: behind it a transaction sees the rows of its own programme alone. */
export function wallOf(table: string): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy ${table.split('.')[1]}_programme on ${table} to hulplijn_app
      using (programme_id = (select programmes.current()))
      with check (programme_id = (select programmes.current()));
  `;
}
