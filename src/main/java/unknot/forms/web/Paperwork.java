package unknot.forms.web;

import java.util.List;

/** A client's forms and consent, for the clinic's people. Answers are on a page of their own, for those who treat. */
public final class Paperwork {

    private Paperwork() {
    }

    /**
     * The page of it.
     *
     * @param contact whom to call, in words; empty for nobody
     * @param treats whether whoever looks may read answers; others see of consent only what everybody is asked for
     * @param asking null where whoever looks asks nobody
     */
    public record All(long clientId, String name, List<Form> forms, List<Consent> consents, String contact, boolean treats, Asking asking) {
    }

    /** @param id null where it is not sent; {@code waits} whether a therapist is to look at it */
    public record Form(Long id, String name, String state, boolean waits) {
    }

    /**
     * How the client stands to a text.
     *
     * @param state code, in lower case
     * @param words when and until when; empty for never
     * @param id of the consent where it can be taken back; else null
     */
    public record Consent(String name, String state, String stateWords, String words, String signedBy, Long id) {
    }

    /** @param key of the page that asks; {@code problem} why nobody can be asked, or null; {@code last} when somebody was asked last, or empty */
    public record Asking(String key, String problem, String last) {
    }

    /**
     * What stands in a note.
     *
     * @param asked what everybody is asked for; {@code given} names of sensitive areas that may be treated, {@code notGiven} of those that may not
     */
    public record InNote(long clientId, List<Consent> asked, String given, String notGiven) {
    }

    /** What stands on the client's page. */
    public record Brief(List<Form> forms, List<Consent> consents) {
    }

    /**
     * A form to look at, or that was looked at.
     *
     * @param looked who looked at it and when; empty for nobody
     * @param stops what says stop, in one line; empty for nothing
     * @param safety what was said about safety, what asks most first
     * @param known what was known before, in words
     */
    public record Intake(long clientId, String client, long id, String name, String sent, String looked, String stops, List<Chip> safety, List<MyForms.Answer> answers, Known known) {
    }

    public record Chip(String kind, String name) {
    }

    /** @param words what the note says besides its answers; empty for nothing. {@code contact} likewise */
    public record Known(String when, List<Chip> safety, String words, String contact) {
    }
}
