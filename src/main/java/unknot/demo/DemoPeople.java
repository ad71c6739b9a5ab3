package unknot.demo;

import java.util.List;

/** Made-up names. The first has the client's sign-in, the second has never been here. */
final class DemoPeople {

    static final List<String> CLIENTS = List.of("Marguerite Holt", "Fiorella Bianchi", "Oskar Brandt", "Dev Anand", "Ruth Adeyemi",
            "Caleb Norwood", "Lena Fischer", "Beatriz Lemos", "Hugh Pemberton", "Sofia Marsh", "Yusuf Demir", "Nell Sorensen",
            "Amara Quill", "Piotr Zielinski", "Gwen Tallis", "Martin Okafor", "Elsie Varga", "Ivo Petrov", "Hana Kimura", "Reece Abbott",
            "Ada Lindqvist", "Colm Reilly", "Joan Whitlock", "Femi Adebayo", "Vera Novak", "Ewan Fiore", "Saoirse Byrne", "Tariq Hassan",
            "Mei Tanaka", "Lucas Moreau", "Ingrid Dahl", "Owen Pryce", "Leila Karimi", "Mateus Rocha", "Nora Eklund", "Samir Patel",
            "Clara Weiss", "Jude Harlow", "Anya Sokolova", "Kofi Mensah", "Thea Blackwood", "Rafael Ortega", "Imogen Shaw", "Bo Larsen",
            "Zainab Yusuf", "Felix Amsel", "Marta Kowalska", "Desmond Achebe", "Pia Hartmann", "Rory Maclean", "Esther Cohen",
            "Luca Romano", "Freya Nielsen", "Arjun Mehta", "Celeste Dupont", "Theo Grant", "Halima Osman", "Viktor Hansen",
            "Maeve Gallagher", "Dominic Price");

    private DemoPeople() {
    }
}
