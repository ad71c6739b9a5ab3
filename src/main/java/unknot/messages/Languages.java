package unknot.messages;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import unknot.shared.Language;

/** Message bundles in the language of who reads. */
public final class Languages {

    private Languages() {
    }

    /** The bundle as it is translated; in English where it is not. */
    public static <B> B in(Language language, Class<B> bundle) {
        return language == Language.ENGLISH ? MessageBundles.get(bundle) : MessageBundles.get(bundle, Localized.Literal.of(language.code()));
    }
}
