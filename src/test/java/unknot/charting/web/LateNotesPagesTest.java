package unknot.charting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static unknot.charting.ChartingClinic.NINE;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.charting.ChartingClinic;
import unknot.clients.Client;
import unknot.shared.Visitor;

@QuarkusTest
class LateNotesPagesTest {

    private static final String PAGE = "/late-notes";

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;

    private Client marguerite;

    @BeforeEach
    void open() {
        clinic.open();
        marguerite = charting.marguerite();
    }

    @Test
    void theOwnerSeesNumbersAndNothingOfClients() {
        Visitor owner = Visitor.signedIn("owner@test.example");
        owner.get(PAGE).then().statusCode(200).body(containsString("No note is late."));
        charting.begun(charting.visit(marguerite, clinic.ines, NINE.minus(Duration.ofDays(3)), clinic.course(marguerite, clinic.ines, clinic.knot60, 4)));
        charting.begun(charting.visit(marguerite, clinic.ines, NINE.minus(Duration.ofDays(1))));
        assertThat(owner.get(PAGE).then().statusCode(200).extract().asString())
                .containsSubsequence("Ines Calder", "<td class=\"num\">2</td><td class=\"num\">0</td>", "8 Jan 2027", "3 days late")
                .doesNotContain("Marguerite", "Holt", "Right neck and shoulder", "Tomas");
        assertThat(owner.get("/day").then().extract().asString()).contains("href=\"/late-notes\"");
    }

    @ParameterizedTest
    @ValueSource(strings = { "desk@test.example", "ines@test.example", "marguerite@test.example" })
    void nobodyElseSeesThem(String somebody) {
        clinic.clientAccount(marguerite, "marguerite@test.example");
        Visitor visitor = Visitor.signedIn(somebody);
        visitor.get(PAGE).then().statusCode(403);
        assertThat(visitor.get("/clients").asString()).doesNotContain(PAGE);
    }
}
