package io.github.wristway.itests.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** What must be there on every host before anything else is worth a test. */
public record AllThere(BundleContext context) {
    private static final List<String> OURS = List.of("gateway", "miband-driver", "account-bridge", "ui-commands", "bluez-radio", "virtual-world");

    public void everyBundleIsActive() {
        for (Bundle bundle : context.getBundles()) {
            boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
            if (!fragment) assertEquals(Bundle.ACTIVE, bundle.getState(), bundle.toString());
        }
    }

    public void everyComponentIsSatisfied() {
        ServiceComponentRuntime runtime = context.getService(context.getServiceReference(ServiceComponentRuntime.class));
        Bundle[] ours = Arrays.stream(context.getBundles())
                .filter(bundle -> OURS.stream().anyMatch(folder -> bundle.getSymbolicName().equals("io.github.wristway." + folder)))
                .toArray(Bundle[]::new);
        assertEquals(OURS.size(), ours.length, Arrays.toString(ours));
        for (Bundle bundle : ours) assertFalse(runtime.getComponentDescriptionDTOs(bundle).isEmpty(), bundle + " has no component");
        for (ComponentDescriptionDTO component : runtime.getComponentDescriptionDTOs(ours)) {
            Collection<ComponentConfigurationDTO> configurations = runtime.getComponentConfigurationDTOs(component);
            assertFalse(configurations.isEmpty(), component.name + " is not there");
            for (ComponentConfigurationDTO one : configurations) {
                boolean stands = one.state == ComponentConfigurationDTO.SATISFIED || one.state == ComponentConfigurationDTO.ACTIVE;
                assertTrue(stands, component.name + " is in state " + one.state + ": " + one.failure
                        + ", wants " + Arrays.stream(one.unsatisfiedReferences).map(reference -> reference.name).toList());
            }
        }
    }

    public void commandsAnswer(Prompt prompt) {
        prompt.type("wearable:list").ends("OK", 0);
        prompt.type("account:list").ends("OK", 0);
        prompt.type("gateway:status").ends("OK", 0).says("virtual").says("miband").says("zepp");
        prompt.type("virtual:list").ends("OK", 0);
    }

    public void theShellKnowsHowTheLastCommandEnded(Prompt prompt) {
        prompt.type("wearable:find nobody").ends("NOT_FOUND", 38);
        prompt.type("wearable:find nobody; echo $outcome $status").says("NOT_FOUND 38");
        prompt.type("wearable:list --nonsense").ends("INVALID", 2);
    }

    public void jsonCanBeRead(Prompt prompt) {
        for (String list : List.of("wearable:list", "wearable:pending", "wearable:scan --for 1s", "wearable:capabilities", "account:list")) {
            assertTrue(prompt.type(list + " --json").ends("OK").json().isJsonArray(), list);
        }
        assertTrue(prompt.type("gateway:status --json").ends("OK").json().getAsJsonObject().get("drivers").isJsonArray());
        assertEquals("NOT_FOUND", prompt.type("wearable:find nobody --json").json().getAsJsonObject().get("outcome").getAsString());
    }
}
