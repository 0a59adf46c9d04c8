import { describe, expect, it } from "vitest";
import { nameDifference } from "./same-name.ts";

describe("two names", () => {
  it.each([
    ["Senior Probation Officer", "senior probation officers", "same"],
    ["Regional Outcome and Innovation Fund", "the Regional Outcomes & Innovation Fund", "same"],
    ["Multi-Agency Safeguarding Hub", "multi agency safeguarding hub", "same"],
    ["Community Rehabilitation Company", "Community Rehabilitation Companies", "same"],
    ["Youth Offenders' Service", "Youth Offender Service", "same"],
    ["HM Prison and Probation Service", "His Majesty’s Prison and Probation Service", "same"],
    ["Youth Offending Service", "Youth Offender Service", "similar"],
    ["Community Rehabilitation Company", "Community Rehabilitative Company", "similar"],
    ["Probation Delivery Unit", "Probation Delviery Unit", "other"],
    ["Community Rehabilitation Service", "Commissioned Rehabilitative Service", "other"],
    ["Probation Officer", "Police Officer", "other"],
    ["Unpaid Work", "Unpaid Probation Work", "other"],
  ])("%s, %s: %s", (one, other, difference) => {
    expect(nameDifference(one, other)).toBe(difference);
    expect(nameDifference(other, one)).toBe(difference);
  });
});
