package unknot.clients;

import java.text.Normalizer;
import java.util.Locale;

/** Whether two clients are probably one person. */
final class Twins {

    /** So many letters may be typed otherwise in a whole name. */
    private static final int SLIPS = 2;

    private Twins() {
    }

    static boolean likely(Client one, Client other) {
        boolean sameBirth = one.birthDate() != null && one.birthDate().equals(other.birthDate());
        if (sameBirth && (alike(one.name(), other.name()) || alike(one.name(), other.familyName() + " " + other.givenName()))) {
            return true;
        }
        boolean samePhone = one.phoneDigits() != null && one.phoneDigits().equals(other.phoneDigits());
        boolean sameEmail = one.email() != null && one.email().equalsIgnoreCase(other.email());
        boolean bornOtherwise = one.birthDate() != null && other.birthDate() != null && !sameBirth;
        return (samePhone || sameEmail) && (!bornOtherwise || alike(one.givenName(), other.givenName()));
    }

    /** Much the same letters, without regard to case, accents and what is between words; or the one begins like the other, as with a second name. */
    private static boolean alike(String one, String other) {
        String plain = plain(one);
        String plainOther = plain(other);
        return plain.startsWith(plainOther) || plainOther.startsWith(plain) || slips(plain, plainOther) <= SLIPS;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /** How many letters have to be added, left out or changed to make one of the other. */
    private static int slips(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1));
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
