package unknot.vault;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text of an {@link EncryptedRow} that the database only has encrypted; the program sees it as it is. Null stays null and empty stays empty, so that
 * conditions on both hold in SQL; any other condition does not. The column is named in {@link EncryptedTable}.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Encrypted {
}
