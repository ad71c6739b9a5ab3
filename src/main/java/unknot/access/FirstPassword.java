package unknot.access;

import java.security.SecureRandom;
import java.util.List;

/** Makes passwords that can be read out over a counter: {@code harbour-lantern-4821}. */
final class FirstPassword {

    private static final List<String> WORDS = List.of("acorn", "amber", "anchor", "apple", "apron", "arrow", "autumn", "badger", "bakery", "balcony",
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
    private static final SecureRandom RANDOM = new SecureRandom();

    private FirstPassword() {
    }

    static String next() {
        return word() + "-" + word() + "-" + (1000 + RANDOM.nextInt(9000));
    }

    private static String word() {
        return WORDS.get(RANDOM.nextInt(WORDS.size()));
    }
}
