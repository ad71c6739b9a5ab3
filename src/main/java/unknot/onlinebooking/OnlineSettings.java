package unknot.onlinebooking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code unknot.online-booking}: how much one visitor may ask for. What is bookable online is in the clinic's own settings. */
@ConfigMapping(prefix = "unknot.online-booking")
interface OnlineSettings {

    /** How many times may be held within an hour from one network address; a family or an office shares one. */
    @WithDefault("20")
    int holdsPerNetworkAnHour();

    /** How many links may be asked for within a day with the same e-mail address or phone number. */
    @WithDefault("5")
    int linksPerPersonADay();

    /** How long a link works. The time itself is held for the minutes that the clinic's policy says. */
    @WithDefault("24h")
    Duration linkLife();
}
