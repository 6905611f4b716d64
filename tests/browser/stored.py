"""What a page has stored in IndexedDB, and storing something else in its place."""

from __future__ import annotations

from playwright.sync_api import Page

OPEN = """
  const opened = (name) => new Promise((done, failed) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => done(request.result);
    request.onerror = failed;
  });
  const asked = (request) =>
    new Promise((done) => (request.onsuccess = () => done(request.result)));
"""
# Every record of every database, as one text.
RECORDS = f"""async () => {{{OPEN}
  const records = [];
  for (const {{name}} of await indexedDB.databases()) {{
    const database = await opened(name);
    for (const store of database.objectStoreNames) {{
      const all = database.transaction(store).objectStore(store);
      records.push(name, await asked(all.getAllKeys()), await asked(all.getAll()));
    }}
    database.close();
  }}
  return JSON.stringify(records);
}}"""
REPLACE = f"""async (change) => {{{OPEN}
  for (const {{name}} of await indexedDB.databases()) {{
    if (!name.endsWith("/call")) continue;
    const database = await opened(name);
    const store = () => database.transaction("kept", "readwrite").objectStore("kept");
    for (const box of await asked(store().getAll())) {{
      const changed = {{...box, ...change, value: change.value ?? box.value}};
      if (change.call) Object.assign(changed.value, change.call);
      await asked(store().put(changed));
    }}
    database.close();
  }}
}}"""


def records(page: Page) -> str:
    """What the site of `page` has in its databases."""
    return str(page.evaluate(RECORDS))


def replace(page: Page, **change: object) -> None:
    """Let each call that is kept have `value` and `until`, or the fields of `call`, instead."""
    page.evaluate(REPLACE, change)
