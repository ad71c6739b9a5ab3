package unknot.onlinebooking.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unknot.onlinebooking.OnlineOffer;
import unknot.onlinebooking.OnlineOffer.Offered;
import unknot.onlinebooking.OnlineOffer.Place;
import unknot.onlinebooking.OnlineOffer.Whom;
import unknot.onlinebooking.OnlineVisit;
import unknot.shared.Clinic;
import unknot.shared.ThisClinic;
import unknot.shared.web.Typed;

/** Which step a visitor is at: where (when there are several places), what, with whom, when, the details. */
@ApplicationScoped
class Steps {

    @Inject
    OnlineOffer offer;
    @Inject
    BookMessages messages;
    @Inject
    BookWords words;
    @Inject
    ThisClinic clinic;

    /** Reads a wish against what is offered now. Where there is one thing to choose from it is chosen. */
    Choice read(Wish wish) {
        List<Place> places = offer.places();
        Optional<Long> wantedPlace = Typed.id(wish.place());
        Place place = places.size() == 1 ? places.get(0)
                : places.stream().filter(known -> wantedPlace.equals(Optional.of(known.id()))).findFirst().orElse(null);
        if (place == null) {
            return new Choice(places, null, List.of(), null, List.of(), false, null, !wish.place().isEmpty());
        }
        List<Offered> services = offer.services(place.id());
        Optional<Long> wantedService = Typed.id(wish.service());
        Offered service = services.stream().filter(known -> wantedService.equals(Optional.of(known.id()))).findFirst().orElse(null);
        if (service == null) {
            return new Choice(places, place, services, null, List.of(), false, null, !wish.service().isEmpty());
        }
        List<Whom> therapists = offer.therapists(service.id(), place.id());
        Optional<Long> wantedWho = Typed.id(wish.with());
        Whom who = therapists.size() == 1 ? therapists.get(0)
                : therapists.stream().filter(known -> wantedWho.equals(Optional.of(known.id()))).findFirst().orElse(null);
        boolean chosen = who != null || wish.with().equals(Wish.ANYONE);
        return new Choice(places, place, services, service, therapists, chosen, who, !chosen && !wish.with().isEmpty());
    }

    /** What stands around the first step that is open. */
    Frame frame(Choice choice, String notice, String holding) {
        List<Step> all = new ArrayList<>();
        if (choice.places().size() > 1) {
            all.add(step(all, messages.where(), choice.place() == null ? null : choice.place().name(), "/book"));
        }
        all.add(step(all, messages.what(), choice.service() == null ? null : words.service(choice.service()),
                Wish.href(choice.placeId(), null, null, null, null)));
        if (choice.service() == null || choice.therapists().size() > 1) {
            all.add(step(all, messages.whom(), !choice.whoChosen() ? null : choice.who() == null ? messages.anyone() : choice.who().name(),
                    choice.service() == null ? null : Wish.href(choice.placeId(), choice.service().id(), null, null, null)));
        }
        all.add(step(all, messages.when(), null, null));
        all.add(step(all, messages.your_details(), null, null));
        Place place = choice.place();
        return frame(all, place == null ? null : place.address(), place == null ? null : place.phone(), notice, holding);
    }

    /** What stands around the details, once a time is held. */
    Frame details(OnlineVisit visit, String notice) {
        boolean several = offer.places().size() > 1;
        Long place = several ? visit.placeId() : null;
        List<Step> all = new ArrayList<>();
        if (several) {
            all.add(step(all, messages.where(), visit.place(), "/book"));
        }
        all.add(step(all, messages.what(), words.service(visit.service(), visit.minutes(), visit.price()), Wish.href(place, null, null, null, null)));
        String when = words.named(messages.day_at(words.shortDay(visit.date()), visit.starts().toString()), visit.zone());
        boolean choice = offer.therapists(visit.serviceId(), visit.placeId()).size() > 1;
        if (choice) {
            all.add(step(all, messages.whom(), visit.therapist(), Wish.href(place, visit.serviceId(), null, null, null)));
        }
        all.add(step(all, messages.when(), choice ? when : messages.with(when, visit.therapist()),
                Wish.href(place, visit.serviceId(), Long.toString(visit.practitionerId()), null, visit.date())));
        all.add(step(all, messages.your_details(), null, null));
        return frame(all, visit.address(), visit.phone(), notice, null);
    }

    /** A page of its own, without steps. */
    Frame plain(OnlineVisit visit) {
        Clinic whole = clinic.get();
        return new Frame(whole.name(), visit == null ? whole.address() : visit.address(), visit == null ? whole.phone() : visit.phone(),
                List.of(), new Step(1, "", null), List.of(), null, null);
    }

    private static Step step(List<Step> before, String title, String chosen, String changeHref) {
        return new Step(before.size() + 1, chosen == null ? title : chosen, chosen == null ? null : changeHref);
    }

    private Frame frame(List<Step> all, String address, String phone, String notice, String holding) {
        Clinic whole = clinic.get();
        int now = (int) all.stream().takeWhile(step -> step.changeHref() != null).count();
        return new Frame(whole.name(), address == null ? whole.address() : address, phone == null ? whole.phone() : phone,
                all.subList(0, now), all.get(now), all.subList(now + 1, all.size()), notice, holding);
    }
}
