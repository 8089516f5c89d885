const pattern =
  /^[ \t]*(?:(\w{3})(?:, (\d\d) (\w{3}) (\d{4}) | (\w{3}) ([ \d]\d) )|(\w+day), (\d\d)-(\w{3})-(\d\d) )([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60) (?:GMT|(\d{4}))[ \t]*$/;

export function parseHttpDate(text: string | null | undefined, now: number = Date.now()): number | undefined {
  const match = typeof text === "string" && pattern.exec(text);
  if (!match) return undefined;
  const [
    ,
    name,
    fixDay,
    fixMonth,
    fixYear,
    ascMonth,
    ascDay,
    oldName,
    oldDay,
    oldMonth,
    oldYear,
    hour,
    minute,
    second,
    ascYear,
  ] = match;
  const month =
    "JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(`${fixMonth ?? ascMonth ?? oldMonth}`) / 3;
  const day = Number(fixDay ?? ascDay ?? oldDay);
  const limit = new Date(now);
  const lastYear = limit.getUTCFullYear() + 50;
  let year = Number(fixYear ?? oldYear ?? ascYear);
  const date = new Date(0);
  const at = () =>
    date.setUTCFullYear(year, month, day) +
    ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000;
  if (oldYear) {
    year += lastYear - (lastYear % 100);
    if (at() > limit.setUTCFullYear(lastYear)) year -= 100;
  }
  const time = at();
  return Number.isInteger(month) &&
    !ascMonth === !ascYear &&
    date.getUTCDate() === day &&
    " Sunday Monday Tuesday Wednesday Thursday Friday Saturday".includes(` ${name ?? oldName}`)
    ? time
    : undefined;
}
