let last: { locale: string | undefined; format: Intl.DateTimeFormat } | undefined;

/** A time of day in hours and minutes. Making what formats it takes longer than a row of the log, so it is made once for a locale. */
export function formatTime(at: number, locale: string | undefined): string {
  if (!last || last.locale !== locale) {
    const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
    last = { locale, format };
  }
  return last.format.format(at);
}
