"""Makes templates that look like those of a code base, the same ones on every machine."""

import json
import random

REGIONS = ["eu-central-1", "us-east-1", "ap-southeast-2"]
RUNTIMES = ["nodejs22.x", "python3.13", "java21", "provided.al2023"]
NOUNS = ["Order", "Invoice", "Customer", "Payment", "Shipment", "Catalogue", "Session", "Audit"]
VERBS = ["Create", "Fetch", "Expire", "Export", "Notify", "Index", "Settle", "Archive"]
MANAGED = "arn:aws:iam::aws:policy/"


class Call:
    """A call of an intrinsic function; `!Ref` in YAML, `Ref` or `Fn::…` in JSON."""

    def __init__(self, name, argument):
        self.name, self.argument = name, argument

    def long_form(self):
        key = self.name if self.name in ("Ref", "Condition") else "Fn::" + self.name
        argument = self.argument
        if self.name == "GetAtt":
            argument = argument.split(".", 1)
        return {key: argument}


def ref(name):
    return Call("Ref", name)


def sub(text):
    return Call("Sub", text)


class TemplateMaker:
    """Makes one template after the other from one seed."""

    def __init__(self, seed, is_traced=True):
        self.random = random.Random(seed)
        self.is_traced = is_traced

    def template(self, functions, resources_per_function=8, conditions=2):
        """A template with a number of functions, other resources around them, and conditions."""
        resources = {}
        for number in range(functions):
            name = f"{self.random.choice(VERBS)}{self.random.choice(NOUNS)}{number}"
            self.add_function(resources, name, conditions)
            for other in range(resources_per_function - 1):
                self.add_other(resources, f"{name}{other}", name)
        template = {
            "AWSTemplateFormatVersion": "2010-09-09",
            "Transform": "AWS::Serverless-2016-10-31",
            "Description": f"The {self.random.choice(NOUNS).lower()} service and what it stores",
            "Parameters": {
                "Stage": {
                    "Type": "String",
                    "Default": "dev",
                    "AllowedValues": ["dev", "staging", "prod"],
                    "Description": "Where the stack is deployed",
                },
                "LogRetention": {"Type": "Number", "Default": 30},
                "AlarmTopic": {"Type": "String", "Description": "Where alarms are sent"},
            },
        }
        if conditions:
            template["Conditions"] = self.conditions(conditions)
        template["Resources"] = resources
        first = next(iter(resources))
        template["Outputs"] = {
            "First": {"Description": "The first resource", "Value": ref(first)}
        }
        return template

    def conditions(self, count):
        result = {"IsProduction": Call("Equals", [ref("Stage"), "prod"])}
        for number in range(1, count):
            stage = self.random.choice(["dev", "staging"])
            is_not_production = Call("Not", [Call("Condition", "IsProduction")])
            is_stage = Call("Equals", [ref("Stage"), stage])
            result[f"IsOther{number}"] = Call("And", [is_not_production, is_stage])
        return result

    def add_function(self, resources, name, conditions):
        is_serverless = self.random.random() < 0.6
        level = Call("If", ["IsProduction", "warn", "debug"]) if conditions else "debug"
        properties = {
            "FunctionName": sub("${AWS::StackName}-" + name),
            "Handler": f"src/{name[0].lower()}{name[1:]}.handler",
            "Runtime": self.random.choice(RUNTIMES),
            "MemorySize": self.random.choice([128, 256, 512, 1024]),
            "Timeout": self.random.randint(3, 60),
            "Environment": {
                "Variables": {
                    "STAGE": ref("Stage"),
                    "LOG_LEVEL": level,
                    "TABLE": f"{name}-table",
                    "QUEUE_URL": f"https://sqs.{self.random.choice(REGIONS)}.amazonaws.com/{name}",
                }
            },
        }
        # Two of three functions are traced, some by a condition; three of five roles may send.
        mode = self.random.choice(["Active", "Active", "Active", None, "PassThrough", "Active"])
        if not self.is_traced:
            mode = None
        if mode == "Active" and conditions and self.random.random() < 0.1:
            mode = Call("If", ["IsProduction", "Active", "PassThrough"])
        if is_serverless:
            if mode:
                properties["Tracing"] = mode
            properties["CodeUri"] = "dist/"
            properties["Policies"] = [
                {"DynamoDBCrudPolicy": {"TableName": f"{name}-table"}},
                {
                    "Statement": [
                        {
                            "Effect": "Allow",
                            "Action": ["sqs:SendMessage", "sqs:GetQueueAttributes"],
                            "Resource": sub("arn:${AWS::Partition}:sqs:*:*:" + name),
                        }
                    ]
                },
            ]
            route = {"Path": f"/{name.lower()}/{{id}}", "Method": "post"}
            properties["Events"] = {"Api": {"Type": "Api", "Properties": route}}
            kind = "AWS::Serverless::Function"
        else:
            if mode:
                properties["TracingConfig"] = {"Mode": mode}
            properties["Code"] = {"S3Bucket": "artifacts", "S3Key": f"{name}.zip"}
            properties["Role"] = Call("GetAtt", f"{name}Role.Arn")
            resources[f"{name}Role"] = self.role(name)
            kind = "AWS::Lambda::Function"
        resources[name] = {"Type": kind, "Properties": properties}

    def role(self, name):
        statement = {
            "Effect": "Allow",
            "Action": ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"],
            "Resource": [sub("arn:${AWS::Partition}:dynamodb:*:*:table/" + name), "*"],
        }
        managed = [MANAGED + "service-role/AWSLambdaBasicExecutionRole"]
        if self.random.random() < 0.6:
            managed.append(MANAGED + "AWSXRayDaemonWriteAccess")
        principal = {"Service": "lambda.amazonaws.com"}
        trust = {"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"}
        return {
            "Type": "AWS::IAM::Role",
            "Properties": {
                "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [trust]},
                "ManagedPolicyArns": managed,
                "Policies": [
                    {
                        "PolicyName": "data",
                        "PolicyDocument": {"Version": "2012-10-17", "Statement": [statement]},
                    }
                ],
            },
        }

    def add_other(self, resources, name, function):
        kind = self.random.randrange(5)
        if kind == 0:
            resources[name + "Table"] = {
                "Type": "AWS::DynamoDB::Table",
                "DeletionPolicy": "Retain",
                "Properties": {
                    "BillingMode": "PAY_PER_REQUEST",
                    "AttributeDefinitions": [
                        {"AttributeName": "pk", "AttributeType": "S"},
                        {"AttributeName": "sk", "AttributeType": "S"},
                    ],
                    "KeySchema": [
                        {"AttributeName": "pk", "KeyType": "HASH"},
                        {"AttributeName": "sk", "KeyType": "RANGE"},
                    ],
                    "SSESpecification": {"SSEEnabled": True},
                    "Tags": [{"Key": "stage", "Value": ref("Stage")}],
                },
            }
        elif kind == 1:
            resources[name + "Alarm"] = {
                "Type": "AWS::CloudWatch::Alarm",
                "Properties": {
                    "AlarmDescription": f"Errors of {function}: see the runbook",
                    "Namespace": "AWS/Lambda",
                    "MetricName": "Errors",
                    "Statistic": "Sum",
                    "Period": 300,
                    "EvaluationPeriods": 2,
                    "Threshold": 1,
                    "ComparisonOperator": "GreaterThanOrEqualToThreshold",
                    "Dimensions": [{"Name": "FunctionName", "Value": ref(function)}],
                    "AlarmActions": [ref("AlarmTopic")],
                },
            }
        elif kind == 2:
            resources[name + "Queue"] = {
                "Type": "AWS::SQS::Queue",
                "Properties": {
                    "QueueName": sub("${Stage}-" + name),
                    "VisibilityTimeout": 180,
                    "MessageRetentionPeriod": 1209600,
                    "KmsMasterKeyId": "alias/aws/sqs",
                },
            }
        elif kind == 3:
            resources[name + "Logs"] = {
                "Type": "AWS::Logs::LogGroup",
                "Properties": {
                    "LogGroupName": sub("/aws/lambda/${AWS::StackName}-" + function),
                    "RetentionInDays": ref("LogRetention"),
                },
            }
        else:
            resources[name + "Permission"] = {
                "Type": "AWS::Lambda::Permission",
                "Properties": {
                    "Action": "lambda:InvokeFunction",
                    "FunctionName": ref(function),
                    "Principal": "apigateway.amazonaws.com",
                    "SourceArn": sub("arn:${AWS::Partition}:execute-api:*:*:*/*/POST/*"),
                },
            }


def as_json(value):
    """The template as JSON, with functions in long form."""

    def plain(call):
        return call.long_form()

    return json.dumps(value, indent=2, default=plain) + "\n"


def as_yaml(value):
    """The template as YAML in block style, with functions in short form."""
    lines = []
    _write(value, 0, "", lines)
    return "\n".join(lines) + "\n"


def _write(value, depth, head, lines):
    """Adds the lines of a value behind what is to stand in front of it, such as its key."""
    indent = "  " * depth
    if isinstance(value, Call) and isinstance(value.argument, list):
        lines.append(f"{head} !{value.name}")
        _write_items(value.argument, depth, lines)
    elif isinstance(value, Call):
        lines.append(f"{head} !{value.name} {_scalar(value.argument)}")
    elif isinstance(value, dict):
        if head:
            lines.append(head)
        for key, item in value.items():
            _write(item, depth + 1, f"{indent}{key}:", lines)
    elif isinstance(value, list):
        lines.append(head)
        _write_items(value, depth, lines)
    else:
        lines.append(f"{head} {_scalar(value)}")


def _write_items(items, depth, lines):
    for item in items:
        nested = []
        _write(item, depth + 1, "", nested)
        lines.append(f"{'  ' * depth}- {nested[0].strip()}")
        lines.extend(nested[1:])


def _scalar(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    needs_quotes = value == "" or value[0] in "*&!{[%@`>|#-?" or ": " in value or value[0].isdigit()
    return f"'{value}'" if needs_quotes else value
