package io.github.wristway.itests.karaf;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.features;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.useOwnKarafExamSystemConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.overrideJUnitBundles;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ops4j.pax.exam.Option;

/** A stock Karaf with our features, which it takes from a folder that the build has filled. */
public final class OnKaraf implements Supplier<Option[]> {
    private static final String MAVEN_SETTINGS = "etc/org.ops4j.pax.url.mvn.cfg";

    @Override
    public Option[] get() {
        Path target = Path.of("target").toAbsolutePath();
        List<Option> options = new ArrayList<>(List.of(
                karafDistributionConfiguration()
                        .frameworkUrl(target.resolve("apache-karaf.tar.gz").toUri().toString())
                        .karafVersion(System.getProperty("karaf.version"))
                        .name("Apache Karaf")
                        .unpackDirectory(target.resolve("exam").toFile())
                        .useDeployFolder(false),
                configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                editConfigurationFilePut(
                        MAVEN_SETTINGS, "org.ops4j.pax.url.mvn.localRepository", target.resolve("features-repository").toString()),
                editConfigurationFilePut(MAVEN_SETTINGS, "org.ops4j.pax.url.mvn.repositories", ""),
                editConfigurationFilePut("etc/system.properties", "wristway.data", target.resolve("data").toString()),
                editConfigurationFilePut("etc/system.properties", "wristway.demo", "true"),
                overrideJUnitBundles(),
                useOwnKarafExamSystemConfiguration("jupiter"),
                features(
                        "mvn:io.github.wristway/wristway/" + System.getProperty("project.version") + "/xml/features",
                        "wristway", "wristway-virtual")));
        if (Boolean.getBoolean("exam.keep")) options.add(keepRuntimeFolder());
        for (File jar : target.resolve("test-bundles").toFile().listFiles()) options.add(bundle(jar.toURI().toString()));
        return options.toArray(new Option[0]);
    }
}
