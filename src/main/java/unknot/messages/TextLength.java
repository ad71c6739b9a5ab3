package unknot.messages;

/**
 * How long a text message is. Of the characters that phones have had from the beginning (GSM 03.38) 160 fit into one, of any others 70;
 * what is longer goes in parts that are a little shorter.
 *
 * @param characters as they are counted there; some count twice
 * @param parts how many are sent and paid for
 */
public record TextLength(int characters, int parts) {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String TWICE = "^{}\\[~]|€";

    public static TextLength of(String text) {
        boolean basic = text.chars().allMatch(character -> BASIC.indexOf(character) >= 0 || TWICE.indexOf(character) >= 0);
        int characters = basic ? text.chars().map(character -> TWICE.indexOf(character) >= 0 ? 2 : 1).sum() : text.length();
        int alone = basic ? 160 : 70;
        int part = basic ? 153 : 67;
        return new TextLength(characters, characters <= alone ? 1 : (characters + part - 1) / part);
    }
}
