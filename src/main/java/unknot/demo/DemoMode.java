package unknot.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** {@code unknot.demo}: whether this installation shows the demo clinic. On in the profiles demo and dev, off everywhere else. */
@ConfigMapping(prefix = "unknot.demo")
public interface DemoMode {

    @WithParentName
    @WithDefault("false")
    boolean on();
}
