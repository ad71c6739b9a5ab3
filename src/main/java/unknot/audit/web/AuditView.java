package unknot.audit.web;

import java.util.List;

/**
 * The page of what was written down.
 *
 * @param client whose acts these are; null for everybody's
 * @param earlier the address of the next page; null on the last, {@code newest} null on the first
 */
record AuditView(String client, Filled filled, List<Option> people, List<Option> acts, List<Option> parts, List<Line> lines, List<Failed> failures, boolean filtered,
        String earlier, String newest, String export, String most) {

    /** The fields as they were sent. */
    record Filled(String client, String name, String address, String since, String until) {
    }

    record Option(String value, String words, boolean chosen) {
    }

    /** @param clientHref that client's acts alone; null where there is none; {@code fromHref} what came from that address alone */
    record Line(String when, String who, String role, String act, String part, String number, String client, String clientHref, String from, String fromHref, boolean failed) {
    }

    /** Sign-ins that failed, one line for an account and an address. @param many so many that it is hardly a slip */
    record Failed(String who, String from, String href, int times, boolean many, String when) {
    }
}
