/** Notes what is announced from now on, also what has left the live regions again; each call answers what is new. */
export function hearAnnouncements(): () => string[] {
  let heard: string[] = [];
  const note = (records: MutationRecord[]) => {
    for (const { addedNodes, target } of records) {
      const priority = (target as HTMLElement).dataset?.bcAnnouncer;
      if (priority === undefined) continue;
      const mark = priority === 'assertive' ? '! ' : '';
      for (const line of addedNodes) heard.push(`${mark}${line.textContent}`);
    }
  };
  const observer = new MutationObserver(note);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    note(observer.takeRecords());
    const fresh = heard;
    heard = [];
    return fresh;
  };
}
