package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zoneaxis.acceptance.Template.at;
import static org.zoneaxis.acceptance.Template.list;
import static org.zoneaxis.acceptance.Template.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether the template of the deployment and the code that it deploys agree. */
class TemplateTest {

  private static final Path ROOT = PackagedFunction.ROOT;
  private static final String FUNCTION = "AWS::Serverless::Function";

  /** Read by the code, and not set by the template, for a reason. */
  private static final Map<String, String> NOT_SET =
      Map.of(
          "MP_API_KEY", "for the local service; a secret does not stand in a function's settings",
          "ZONEAXIS_S3_ENDPOINT", "for stores other than Amazon's",
          "ZONEAXIS_MP_URL", "for mirrors and tests",
          "ZONEAXIS_MP_OPTIMADE_URL", "for mirrors and tests",
          "ZONEAXIS_COD_URL", "for mirrors and tests",
          "AWS_ENDPOINT_URL_SECRETS_MANAGER", "for tests",
          "AWS_REGION", "Lambda sets it",
          "AWS_DEFAULT_REGION", "Lambda sets it");

  private static Template template;

  @BeforeAll
  static void read() throws IOException {
    template = Template.read(ROOT.resolve("template.yaml"));
  }

  /** The folder of the module that a function is built from, as the Makefile says. */
  private static Path module(String function) throws IOException {
    Matcher matcher =
        Pattern.compile("(?m)^build-" + function + ": MODULE = (functions/[a-z]+)$")
            .matcher(Files.readString(ROOT.resolve("Makefile")));
    assertThat(matcher.find()).as("the Makefile builds " + function).isTrue();
    return ROOT.resolve(matcher.group(1));
  }

  /** The functions whose modules there are, by their names in the template. */
  private static Map<String, FunctionCode> packaged() throws IOException {
    Map<String, FunctionCode> packaged = new LinkedHashMap<>();
    for (String function : template.ofType(FUNCTION).keySet()) {
      Path module = module(function);
      if (Files.exists(module.resolve("pom.xml"))) {
        packaged.put(function, FunctionCode.read(zip(module)));
      }
    }
    assertThat(packaged).containsKey("HttpFunction");
    return packaged;
  }

  private static Path zip(Path module) throws IOException {
    try (Stream<Path> files = Files.list(module.resolve("target"))) {
      return files
          .filter(file -> file.toString().endsWith("-function.zip"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no zip in " + module));
    }
  }

  @Test
  void everyHandlerIsInTheZipOfItsFunction() throws IOException {
    for (Map.Entry<String, FunctionCode> function : packaged().entrySet()) {
      String handler = template.properties(function.getKey()).get("Handler").toString();
      assertThat(function.getValue().classes()).contains(handler);
    }
  }

  @Test
  void zipsAreSmallAndHoldNoServerAndNothingOfTests() throws IOException {
    for (String function : packaged().keySet()) {
      assertThat(Files.size(zip(module(function)))).isLessThan(25_000_000L);
      assertThat(packaged().get(function).entries())
          .noneMatch(entry -> entry.matches(".*(netty|s3proxy|junit|assertj|slf4j-simple).*"));
    }
  }

  @Test
  void everyVariableReadIsSetAndEveryVariableSetIsRead() throws IOException {
    for (Map.Entry<String, FunctionCode> function : packaged().entrySet()) {
      Set<String> read =
          function
              .getValue()
              .texts("(?<![A-Z_])(ZONEAXIS_[A-Z0-9_]+|MP_API_KEY|AWS_[A-Z_]+)(?![a-z])");
      Set<String> set =
          new TreeSet<>(template.variables(template.properties(function.getKey())).keySet());
      assertThat(set.remove("JAVA_TOOL_OPTIONS")).isTrue();

      assertThat(read).as(function.getKey() + " reads what is set").containsAll(set);
      read.removeAll(NOT_SET.keySet());
      assertThat(set).as("what " + function.getKey() + " reads is set").containsAll(read);
    }
  }

  @Test
  void functionsRunOnSmallArmMachinesFromSnapshotsBehindAnAlias() {
    Map<String, Object> http = template.properties("HttpFunction");
    assertThat(template.ofFunction(http, "Runtime")).isEqualTo("java25");
    assertThat(template.ofFunction(http, "Architectures")).isEqualTo(List.of("arm64"));
    assertThat(at(http, "SnapStart", "ApplyOn")).isEqualTo("PublishedVersions");
    assertThat(http).containsEntry("AutoPublishAlias", "live");
    assertThat(at(http, "FunctionUrlConfig", "AuthType")).isEqualTo("AWS_IAM");
    assertThat(http.get("ReservedConcurrentExecutions"))
        .isEqualTo(Map.of("Ref", "HttpConcurrency"));
    assertThat(template.properties("RefreshFunction"))
        .containsEntry("ReservedConcurrentExecutions", 1);
  }

  @Test
  void aFunctionGivesUpBeforeTheNetworkInFrontOfItDoes() {
    int function = (Integer) template.ofFunction(template.properties("HttpFunction"), "Timeout");
    Object network = at(origin("function"), "CustomOriginConfig", "OriginReadTimeout");
    assertThat(function).isLessThan((Integer) network);
    assertThat(function).isEqualTo((int) PackagedFunction.TIME.toSeconds());
  }

  private static Map<String, Object> distribution() {
    return map(template.properties("Distribution").get("DistributionConfig"));
  }

  private static Map<String, Object> origin(String id) {
    return list(distribution().get("Origins")).stream()
        .map(Template::map)
        .filter(origin -> origin.get("Id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void objectsComeFromTheBucketAndOnlyWhatIsMissingFromTheFunction() throws IOException {
    List<Object> behaviours = list(distribution().get("CacheBehaviors"));
    assertThat(behaviours).hasSize(1);
    Map<String, Object> objects = map(behaviours.get(0));
    assertThat(objects).containsEntry("PathPattern", "/p/*");
    Map<String, Object> group = map(list(at(distribution(), "OriginGroups", "Items")).get(0));
    assertThat(objects.get("TargetOriginId")).isEqualTo(group.get("Id"));
    assertThat(list(at(group, "Members", "Items")))
        .extracting(member -> map(member).get("OriginId"))
        .containsExactly("bucket", "function");
    assertThat(at(group, "FailoverCriteria", "StatusCodes", "Items")).isEqualTo(List.of(404));
    assertThat(at(distribution(), "DefaultCacheBehavior", "TargetOriginId")).isEqualTo("function");
    // The path of every object, as the code makes it.
    assertThat(packaged().get("HttpFunction").texts("p/r\\(\\?<render>")).isNotEmpty();
  }

  @Test
  void bothOriginsAreSignedForAndShieldedAndSoAreBothPermissionsForTheAlias() {
    for (String id : List.of("bucket", "function")) {
      Map<String, Object> origin = origin(id);
      String access = at(origin, "OriginAccessControlId", "GetAtt").toString().replace(".Id", "");
      Map<String, Object> control =
          map(at(template.properties(access), "OriginAccessControlConfig"));
      assertThat(control).containsEntry("SigningBehavior", "always");
      assertThat(control.get("OriginAccessControlOriginType"))
          .isEqualTo(id.equals("bucket") ? "s3" : "lambda");
      assertThat(at(origin, "OriginShield", "Enabled")).isEqualTo(true);
    }
    assertThat(template.ofType("AWS::Lambda::Permission").values())
        .allSatisfy(
            permission -> {
              assertThat(permission.get("FunctionName"))
                  .isEqualTo(Map.of("Ref", "HttpFunction.Alias"));
              assertThat(permission).containsEntry("Principal", "cloudfront.amazonaws.com");
              assertThat(permission.get("SourceArn").toString())
                  .contains("distribution/${Distribution}");
            })
        .extracting(permission -> permission.get("Action"))
        .containsExactlyInAnyOrder("lambda:InvokeFunctionUrl", "lambda:InvokeFunction");
  }

  @Test
  void errorsAreKeptShortlyAndThoseOfOursNotAtAll() {
    assertThat(list(distribution().get("CustomErrorResponses")))
        .isNotEmpty()
        .allSatisfy(
            response -> {
              int code = (Integer) map(response).get("ErrorCode");
              int kept = (Integer) map(response).get("ErrorCachingMinTTL");
              assertThat(kept).as("status " + code).isLessThanOrEqualTo(code >= 500 ? 0 : 10);
            })
        .extracting(response -> map(response).get("ErrorCode"))
        .contains(404, 500, 502, 503, 504);
  }

  private static Set<String> resources(List<Map<String, Object>> statements, String action) {
    Set<String> resources = new TreeSet<>();
    for (Map<String, Object> statement : statements) {
      if (list(statement.get("Action")).contains(action)) {
        list(statement.get("Resource")).forEach(resource -> resources.add(resource.toString()));
      }
    }
    return resources;
  }

  private static Set<String> actions(List<Map<String, Object>> statements) {
    Set<String> actions = new TreeSet<>();
    statements.forEach(
        statement -> list(statement.get("Action")).forEach(a -> actions.add(a.toString())));
    return actions;
  }

  @Test
  void theHttpFunctionReadsAndWritesWhatItsKeysNameAndDeletesNothing() throws IOException {
    List<Map<String, Object>> statements = template.statements("HttpRole");
    assertThat(actions(statements)).noneMatch(action -> action.contains("Delete"));
    for (String action : List.of("s3:GetObject", "s3:PutObject")) {
      assertThat(resources(statements, action))
          .contains("{Sub=${Bucket.Arn}/p/*}", "{Sub=${Bucket.Arn}/structures/*}");
    }
    assertThat(packaged().get("HttpFunction").texts("structures/")).isNotEmpty();
    assertThat(actions(statements)).contains("s3:ListBucket");
  }

  @Test
  void theRefreshFunctionTouchesNeitherPagesNorLogsAndMayDeleteWhatItSweeps() throws IOException {
    List<Map<String, Object>> statements = template.statements("RefreshRole");
    assertThat(statements.toString()).doesNotContain("/web/", "AccessLogs", "${Bucket.Arn}/*");
    Optional<FunctionCode> refresh = Optional.ofNullable(packaged().get("RefreshFunction"));
    Set<String> calls =
        refresh.map(code -> code.texts("(?<![A-Za-z])deleteObjects?(?![A-Za-z])")).orElse(Set.of());
    if (!calls.isEmpty()) {
      assertThat(actions(statements)).contains("s3:DeleteObject");
    }
    assertThat(resources(statements, "s3:DeleteObject"))
        .noneMatch(name -> name.contains("catalog"));
  }

  /** Every statement of every policy with something for all, and the comment before it. */
  private static List<String> broadStatements() {
    List<String> broad = new ArrayList<>();
    Pattern statement =
        Pattern.compile("(?m)((?:^ +#.*\\n)*)^( +)- (?:Sid|Effect): .*\\n(?:^\\2  .*\\n)+");
    Matcher matcher = statement.matcher(template.text());
    while (matcher.find()) {
      if (matcher
          .group()
          .matches(
              "(?s).*(Action: \"?[a-z0-9*]*:?\\*|- [a-z0-9]+:[A-Za-z]*\\*|Resource: \"?\\*|Principal: \"\\*\").*")) {
        broad.add(matcher.group());
      }
    }
    return broad;
  }

  @Test
  void nothingIsForAllWithoutAReasonAndNothingIsAllowedToAll() {
    assertThat(broadStatements())
        .isNotEmpty()
        .allSatisfy(
            statement -> {
              assertThat(statement).contains("# Wildcards, because ");
              assertThat(statement).contains("Effect: Deny");
            });
  }

  static List<String> buckets() throws IOException {
    return List.copyOf(
        Template.read(ROOT.resolve("template.yaml")).ofType("AWS::S3::Bucket").keySet());
  }

  @ParameterizedTest
  @MethodSource("buckets")
  void bucketsArePrivateEncryptedKeptAndReachedOverTlsOnly(String name) {
    Map<String, Object> bucket = template.properties(name);
    assertThat(map(bucket.get("PublicAccessBlockConfiguration")).values())
        .hasSize(4)
        .containsOnly(true);
    assertThat(bucket).containsKey("BucketEncryption").containsKey("LifecycleConfiguration");
    assertThat(bucket.toString()).contains("AbortIncompleteMultipartUpload");
    assertThat(map(template.resources().get(name))).containsEntry("DeletionPolicy", "Retain");
    assertThat(template.ofType("AWS::S3::BucketPolicy").values())
        .filteredOn(policy -> policy.get("Bucket").equals(Map.of("Ref", name)))
        .singleElement()
        .asString()
        .contains("aws:SecureTransport=false");
  }

  @Test
  void accessLogsHoldNothingOfWhoAsked() {
    assertThat(list(template.properties("AccessLogDelivery").get("RecordFields")))
        .isNotEmpty()
        .doesNotContain(
            "c-ip",
            "c-port",
            "cs(User-Agent)",
            "cs(Referer)",
            "cs(Cookie)",
            "cs-uri-query",
            "x-forwarded-for",
            "c-country",
            "asn",
            "x-edge-request-id");
    assertThat(distribution()).doesNotContainKey("Logging");
  }

  @Test
  void everyFunctionHasAlarmsAndALogThatEnds() {
    String alarms = template.ofType("AWS::CloudWatch::Alarm").toString();
    for (String function : template.ofType(FUNCTION).keySet()) {
      Object log = at(template.properties(function), "LoggingConfig", "LogGroup", "Ref");
      assertThat(template.properties(log.toString())).containsKey("RetentionInDays");
      for (String metric : List.of("Errors", "Throttles", "Duration")) {
        assertThat(template.ofType("AWS::CloudWatch::Alarm").values())
            .anyMatch(
                alarm ->
                    metric.equals(alarm.get("MetricName"))
                        && alarm.get("Dimensions").toString().contains(function));
      }
    }
    assertThat(alarms).contains("5xxErrorRate", "ApproximateNumberOfMessagesVisible");
    assertThat(template.ofType("AWS::CloudWatch::Alarm").values())
        .allSatisfy(
            alarm ->
                assertThat(alarm.get("AlarmActions")).isEqualTo(List.of(Map.of("Ref", "Alarms"))));
    Map<String, Object> refresh = template.properties("NoRefreshAlarm");
    assertThat((Integer) refresh.get("Period") * (Integer) refresh.get("EvaluationPeriods"))
        .isEqualTo(26 * 3600);
    assertThat(refresh).containsEntry("TreatMissingData", "breaching");
  }

  @Test
  void theScheduleStartsTheRefreshAndKeepsWhatFailed() {
    Map<String, Object> target = map(template.properties("RefreshSchedulePlan").get("Target"));
    assertThat(target.get("Arn")).isEqualTo(Map.of("Ref", "RefreshFunction.Alias"));
    assertThat(target).containsKey("RetryPolicy");
    assertThat(at(target, "DeadLetterConfig", "Arn", "GetAtt")).isEqualTo("FailedRefreshes.Arn");
    assertThat(
            at(
                template.properties("RefreshFunction"),
                "EventInvokeConfig",
                "DestinationConfig",
                "OnFailure",
                "Destination"))
        .isEqualTo(Map.of("GetAtt", "FailedRefreshes.Arn"));
  }

  @Test
  void everyParameterIsUsedAndSaysWhatItIsFor() {
    String text = template.text();
    template
        .parameters()
        .forEach(
            (name, parameter) -> {
              assertThat(map(parameter)).containsKey("Description").containsKey("Default");
              assertThat(text).containsPattern("(!Ref " + name + "\\b|\\$\\{" + name + "\\})");
            });
  }

  @Test
  void samconfigNamesOnlyParametersThatThereAre() throws IOException {
    Matcher matcher =
        Pattern.compile("(?m)^  \"([A-Za-z]+)=")
            .matcher(Files.readString(ROOT.resolve("samconfig.toml")));
    Set<String> named = new TreeSet<>();
    while (matcher.find()) {
      named.add(matcher.group(1));
    }
    assertThat(named).contains("Stage", "HttpConcurrency");
    assertThat(template.parameters().keySet()).containsAll(named);
  }
}
