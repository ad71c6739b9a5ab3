package unknot.charting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import unknot.charting.ReferralText.Facts;

class ReferralTextTest {

    private static Facts facts(String born, String complaint, List<String> others, String words, String address, String phone) {
        return new Facts("11 Jan 2027", "Marguerite Holt", born, "11 Jan 2027", complaint, List.of("Fever or acute infection", "Recent stroke"), others, words,
                "Ines Calder", "Harbour Street Massage", address, phone);
    }

    @Test
    void theLetterTellsWhoWhenAndWhatWasAnswered() {
        assertThat(ReferralText.of(facts("14 Mar 1984", "Right neck", List.of("Blood thinners"), "since Friday", "14 Harbour Street", "01632 960180")))
                .isEqualTo("""
                        11 Jan 2027

                        Dear colleague,

                        I saw Marguerite Holt, born 14 Mar 1984, at Harbour Street Massage on 11 Jan 2027, who comes for “Right neck”.

                        Asked before the session, my client reported:
                        - Fever or acute infection
                        - Recent stroke

                        Noted beside it: since Friday.

                        Also known: blood thinners.

                        This is for somebody else to judge before massage goes on. I make no diagnosis. Would you look at it, and tell us whether \
                        and with what care we may treat?

                        With kind regards
                        Ines Calder
                        Harbour Street Massage, 14 Harbour Street, 01632 960180""");
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        String letter = ReferralText.of(facts(null, null, List.of(), "", null, " "));
        assertThat(letter).contains("I saw Marguerite Holt at Harbour Street Massage on 11 Jan 2027.").endsWith("Ines Calder\nHarbour Street Massage")
                .doesNotContain("null", "Noted beside it", "Also known", "born", "“");
    }

    @Test
    void aSentenceIsNotEndedTwiceAndAnAbbreviationStays() {
        assertThat(ReferralText.of(facts(null, null, List.of("DVT in 2019", "Arthritis"), "Is it the flu?", null, null)))
                .contains("Noted beside it: Is it the flu?\n", "Also known: DVT in 2019, arthritis.");
    }
}
