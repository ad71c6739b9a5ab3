package unknot.access;

import java.security.SecureRandom;
import java.util.List;

/**
 * Makes passwords that can be read out over a counter: {@code harbour-lantern-otter-482193}. Three words and six digits are 41 bits:
 * nothing makes people change it, so it has to do as a lasting password.
 */
final class FirstPassword {

    static final List<String> WORDS = List.of("acorn", "amber", "anchor", "apple", "apron", "arrow", "autumn", "badger", "bakery", "balcony",
            "bamboo", "barley", "basket", "beacon", "berry", "biscuit", "blanket", "blossom", "bottle", "breeze", "bridge", "bronze", "bucket",
            "butter", "button", "cabin", "camera", "candle", "canvas", "carpet", "carrot", "castle", "cedar", "chalk", "cherry", "chestnut",
            "cinnamon", "circle", "clover", "cobalt", "coffee", "copper", "coral", "cotton", "cradle", "cricket", "crystal", "curtain", "daisy",
            "dolphin", "drawer", "eagle", "ember", "falcon", "feather", "fiddle", "finch", "flannel", "forest", "fossil", "garden", "garlic",
            "ginger", "glacier", "granite", "guitar", "hammer", "hammock", "harbour", "harvest", "hazel", "heather", "heron", "honey", "indigo",
            "island", "ivory", "jacket", "jasmine", "kettle", "kitchen", "ladder", "lantern", "laurel", "lemon", "linen", "lobster", "magnet",
            "mango", "maple", "marble", "meadow", "melon", "mirror", "mitten", "morning", "mountain", "muffin", "needle", "nutmeg", "oasis",
            "olive", "orange", "orchard", "otter", "oyster", "paddle", "pebble", "pepper", "piano", "pigeon", "pillow", "planet", "pocket",
            "pumpkin", "quarry", "quiver", "rabbit", "radish", "raven", "ribbon", "river", "saddle", "saffron", "salmon", "sandal", "silver",
            "sparrow", "spruce", "summer", "teapot", "thimble", "timber", "tulip", "tunnel", "velvet", "violet", "walnut", "willow", "window",
            "winter", "yarrow", "zephyr");
    static final int NUMBERS = 900_000;
    private static final int LOWEST_NUMBER = 100_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FirstPassword() {
    }

    static String next() {
        return word() + "-" + word() + "-" + word() + "-" + (LOWEST_NUMBER + RANDOM.nextInt(NUMBERS));
    }

    private static String word() {
        return WORDS.get(RANDOM.nextInt(WORDS.size()));
    }
}
