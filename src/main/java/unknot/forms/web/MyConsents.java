package unknot.forms.web;

import java.util.List;

/** What a client's pages of consent show. */
public final class MyConsents {

    private MyConsents() {
    }

    /** @param state code of the state, in lower case */
    public record Line(String href, String name, String state, String stateWords, String words) {
    }

    /** @param paragraphs of the text */
    public record ToSign(long textId, long editionId, String name, boolean sensitive, List<String> paragraphs, String holds) {
    }

    /**
     * What was signed.
     *
     * @param signature path data, or empty
     * @param ended how it ended, or until when it holds; empty for ever
     * @param withdrawWords what follows from taking it back; null where it has ended
     */
    public record Signed(long id, String name, List<String> paragraphs, String signedBy, String signature, String ended, String withdrawWords) {
    }
}
