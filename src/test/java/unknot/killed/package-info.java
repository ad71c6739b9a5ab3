/** The packaged product, killed and starved: run after the package is made, by {@code ./mvnw verify}. */
package unknot.killed;
