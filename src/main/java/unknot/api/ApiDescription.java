package unknot.api;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What {@code /q/openapi} says of the API as a whole. */
@OpenAPIDefinition(
        info = @Info(title = "Unknot", version = "1", license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0"),
                description = "Free times, visits, courses and clients of one clinic. Whatever is refused is answered as application/problem+json"
                        + " with a stable `reason`. Nothing is half done: what is not answered with 200 or 201 changed nothing."),
        security = @SecurityRequirement(name = ApiDescription.TOKEN),
        tags = {
                @Tag(name = ApiDescription.SCHEDULE, description = "What is offered, and when"),
                @Tag(name = ApiDescription.APPOINTMENTS, description = "Who comes to whom"),
                @Tag(name = ApiDescription.COURSES, description = "Several sessions for one complaint, booked all together or not at all"),
                @Tag(name = ApiDescription.CLIENTS, description = "The people who are treated")
        })
@SecurityScheme(securitySchemeName = ApiDescription.TOKEN, type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "unk_...",
        description = "An access token, made by its person in the account menu under “Access tokens”")
interface ApiDescription {

    String TOKEN = "accessToken";
    String SCHEDULE = "Schedule";
    String APPOINTMENTS = "Appointments";
    String COURSES = "Courses";
    String CLIENTS = "Clients";
}
