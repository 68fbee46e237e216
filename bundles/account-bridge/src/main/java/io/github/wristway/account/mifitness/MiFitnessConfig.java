package io.github.wristway.account.mifitness;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Everything that the vendor may change one day. The defaults are what its app sent in 2025 and 2026. */
@ObjectClassDefinition(name = "Mi Fitness accounts", description = "the account service behind Mi Fitness")
@interface MiFitnessConfig {
    // servers

    @AttributeDefinition(description = "where one signs in to a Xiaomi account")
    String accountServer() default "https://account.xiaomi.com";

    @AttributeDefinition(description = "where devices are listed")
    String dataServer() default "https://hlth.io.mi.com";

    @AttributeDefinition(description = "domains within which the service may send us to another server")
    String[] trustedDomains() default {"xiaomi.com", "mi.com"};

    // paths

    @AttributeDefinition(description = "path where a sign-in begins, at accountServer")
    String startPath() default "/pass/serviceLogin";

    @AttributeDefinition(description = "path of the password step, at accountServer")
    String passwordPath() default "/pass/serviceLoginAuth2";

    @AttributeDefinition(description = "path of the step with a code that was sent to the user, at accountServer")
    String secondFactorPath() default "/pass/loginStep2";

    @AttributeDefinition(description = "path where a sign-in by a QR code begins, at accountServer")
    String scanPath() default "/longPolling/loginUrl";

    @AttributeDefinition(description = "path of the list of devices, at dataServer")
    String devicesPath() default "/app/v1/source/get_source_list";

    // what we look like

    @AttributeDefinition(description = "sid, the service that one signs in to; another one is not let in here")
    String serviceId() default "miothealth";

    @AttributeDefinition(description = "callback, where a sign-in ends")
    String callback() default "https://sts-hlth.io.mi.com/healthapp/sts";

    @AttributeDefinition(description = "sdkVersion")
    String sdkVersion() default "accountsdk-18.8.15";

    @AttributeDefinition(description = "user-agent")
    String userAgent() default "Android-12-9.8.348i-google-Pixel 4";

    @AttributeDefinition(description = "region_tag, where the account's data live: cn, de, i2, ru, sg or us")
    String region() default "de";

    @AttributeDefinition(description = "locale, such as en or en_US")
    String locale() default "en";

    // patience

    @AttributeDefinition(description = "how many passwords may be tried for one name within passwordTriesWithinMinutes, 1 to 10")
    int passwordTries() default 3;

    @AttributeDefinition(description = "minutes, 1 to 1440")
    int passwordTriesWithinMinutes() default 15;

    @AttributeDefinition(description = "seconds to wait for a connection, 1 to 300")
    int connectTimeoutSeconds() default 10;

    @AttributeDefinition(description = "seconds to wait for an answer, 1 to 300")
    int replyTimeoutSeconds() default 20;

    @AttributeDefinition(description = "how often a question is asked when the service is busy, 1 to 10; a password never more than once")
    int readAttempts() default 4;

    @AttributeDefinition(description = "seconds to wait before asking a second time, 1 to 300; doubles each time")
    int firstWaitSeconds() default 2;

    @AttributeDefinition(description = "seconds that such a wait grows to at most, 1 to 300")
    int longestWaitSeconds() default 30;

    @AttributeDefinition(description = "KiB that an answer may be long, 16 to 65536")
    int largestReplyKib() default 4096;
}
