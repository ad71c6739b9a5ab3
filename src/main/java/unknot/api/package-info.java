/** What programs may ask of the clinic: the JSON API under {@code /api/v1}, for those who show an access token. */
@OpenAPIDefinition(
        info = @Info(title = "Unknot", version = "1", license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0"),
                description = "Free times, visits, courses and clients of one clinic. Whatever is refused is answered as application/problem+json"
                        + " with a stable `reason`; then nothing was changed."),
        tags = {
                @Tag(name = Tags.SCHEDULE, description = "What is offered, and when"),
                @Tag(name = Tags.APPOINTMENTS, description = "Who comes to whom"),
                @Tag(name = Tags.COURSES, description = "Several sessions for one complaint, booked all together or not at all"),
                @Tag(name = Tags.CLIENTS, description = "The people who are treated")
        },
        components = @Components(securitySchemes = @SecurityScheme(securitySchemeName = "accessToken", type = SecuritySchemeType.HTTP,
                scheme = "bearer", bearerFormat = "unk_...",
                description = "An access token, made by its person in the account menu under “Access tokens”")))
package unknot.api;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
