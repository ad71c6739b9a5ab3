package unknot.shared;

import java.nio.charset.StandardCharsets;

/** What a fuzzer makes up, as text. */
public final class Words {

    private static final char FIRST_PRIVATE = '\ue000';

    private Words() {
    }

    /** Bytes as UTF-8; private characters stand for single halves of surrogates, which that has no bytes for. */
    public static String of(byte[] made) {
        StringBuilder text = new StringBuilder(new String(made, StandardCharsets.UTF_8));
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_PRIVATE && text.charAt(i) < FIRST_PRIVATE + 0x800) {
                text.setCharAt(i, (char) (text.charAt(i) - 0x800));
            }
        }
        return text.toString();
    }
}
