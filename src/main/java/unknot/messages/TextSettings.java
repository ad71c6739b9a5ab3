package unknot.messages;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** {@code unknot.texts}: who carries text messages. Nobody unless an address is set. */
@ConfigMapping(prefix = "unknot.texts")
interface TextSettings {

    /** Where messages are posted to, with {@code https}; {@code http} on this machine alone. Nothing is ever sent to another host. */
    Optional<URI> url();

    /** What we show as a bearer token. */
    Optional<String> token();

    /** Who the message is from, as the provider knows it: a number or a name. */
    Optional<String> from();

    /** The country whose numbers are written without a country's code. */
    @WithDefault("GB")
    String country();

    /** How long the provider may take. */
    @WithDefault("10s")
    Duration timeout();
}
